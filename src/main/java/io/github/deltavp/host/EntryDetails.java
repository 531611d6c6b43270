// SPDX-FileCopyrightText: 2026 DeltaVp developers
// SPDX-License-Identifier: BSD-2-Clause

package io.github.deltavp.host;

import java.util.Optional;
import org.scijava.command.CommandInfo;
import org.scijava.event.EventHandler;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleService;
import org.scijava.module.event.ModulesAddedEvent;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * Gives Fiji's entries for the lines of {@code plugins.config} the icon and the description of the
 * commands that they run; Fiji reads only label and class. It loads no class of a command: that
 * might load ImageJ's before Fiji has patched them.
 */
@Plugin(type = Service.class)
public class EntryDetails extends AbstractService implements SciJavaService {

	/** How imagej-legacy names all our entries; {@link PlugInEntry} itself needs ImageJ. */
	private static final String ENTRY = "legacy:" + EntryDetails.class.getPackageName() +
		".PlugInEntry";

	@Parameter
	private ModuleService modules;

	@Parameter
	private PluginService plugins;

	/** Where Fiji's entries were there first. */
	@Override
	public void initialize() {
		modules.getModules().forEach(this::complete);
	}

	@EventHandler
	private void onEvent(ModulesAddedEvent event) {
		event.getItems().forEach(this::complete);
	}

	private void complete(ModuleInfo entry) {
		command(entry).ifPresent(command -> {
			entry.setDescription(command.getDescription());
			entry.setIconPath(command.getIconPath());
		});
	}

	private Optional<PluginInfo<?>> command(ModuleInfo entry) {
		if (!ENTRY.equals(entry.getIdentifier()) || !(entry instanceof CommandInfo info))
			return Optional.empty();
		return Optional.ofNullable(plugins.getPlugin((String) info.getPresets().get("arg")));
	}
}
