# Completion of DeltaVp's command line in bash 4 or newer. Load it with: source <(bin/deltavp --completion)

# The options of a command: key=, then its choices with a bar between, or @ for a path.
_deltavp_options() {
	case $1 in
@OPTIONS@
	esac
}

# The keys of the command $1 that are not on the line yet.
_deltavp_keys() {
	local option
	for option in $(_deltavp_options "$1"); do
		[[ $COMP_LINE == *[[:space:]\"\']"${option%%=*}="* ]] || echo "${option%%=*}="
	done
}

# The values of the option $2 of the command $1, as above.
_deltavp_values() {
	local option
	for option in $(_deltavp_options "$1"); do
		[[ $option == "$2="* ]] && echo "${option#*=}"
	done
}

# Offers what begins with the word $2: files for @, else one of the words $1; each with $3 before it.
_deltavp_reply() {
	if [[ $1 == @ ]]; then
		compopt -o filenames 2>/dev/null
		mapfile -t COMPREPLY < <(compgen -f -- "${2//\\/}")
	else
		mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
	fi
	COMPREPLY=("${COMPREPLY[@]/#/$3}")
}

# In most shells = ends a word, so that key, = and value are three; inside quotes they are one.
_deltavp() {
	local commands='@COMMANDS@' command=${COMP_WORDS[1],,} word=$2 key= prefix=
	command=${command//[^[:alnum:]]/}
	if [[ $word == *=* ]]; then
		key=${word%%=*} word=${word#*=} prefix=$key=
	elif [[ $COMP_CWORD -gt 2 && ${COMP_WORDS[COMP_CWORD]} == '=' ]]; then
		key=${COMP_WORDS[COMP_CWORD - 1]} word=
	elif [[ $COMP_CWORD -gt 3 && ${COMP_WORDS[COMP_CWORD - 1]} == '=' ]]; then
		key=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	if [[ $COMP_CWORD -eq 1 ]]; then
		_deltavp_reply "$commands help --list --macro --completion --help --version" "$word"
	elif [[ $COMP_CWORD -eq 2 && ( $command == help || $command == list ) ]]; then
		_deltavp_reply "$commands" "$word"
	elif [[ $command == macro ]]; then
		_deltavp_reply @ "$word"
	elif [[ -n $key ]]; then
		local values
		values=$(_deltavp_values "$command" "$key")
		_deltavp_reply "${values//|/ }" "$word" "$prefix"
	else
		compopt -o nospace 2>/dev/null
		_deltavp_reply "$(_deltavp_keys "$command") " "$word"
	fi
}

complete -F _deltavp deltavp
