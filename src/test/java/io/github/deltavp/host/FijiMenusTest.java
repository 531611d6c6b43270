/*-
 * #%L
 * DeltaVp: plasma volume change of spine metastases from DCE-MRI.
 * %%
 * Copyright (C) 2026 DeltaVp developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.deltavp.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.event.EventService;
import org.scijava.module.DefaultMutableModuleInfo;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleService;
import org.scijava.service.event.ServicesLoadedEvent;

class FijiMenusTest {

	@Test
	void theBridgesEntriesLeaveFijisList() {
		try (Context context = new Context(ModuleService.class, CommandService.class,
			EventService.class, FijiMenus.class))
		{
			ModuleService modules = context.service(ModuleService.class);
			ModuleInfo bridge = named("legacy:" + ImageJBridge.class.getName() + "(\"x\")");
			ModuleInfo other = named("legacy:ij.plugin.Other");
			modules.addModules(List.of(bridge, other));
			context.service(EventService.class).publish(new ServicesLoadedEvent());
			assertEquals(false, modules.getModules().contains(bridge));
			assertEquals(true, modules.getModules().contains(other));
		}
	}

	/** Fiji runs the commands through SciJava's own discovery. */
	@Test
	void scijavaFindsEveryCommand() {
		try (Context context = new Context(ModuleService.class, CommandService.class)) {
			CommandService commands = context.service(CommandService.class);
			for (Catalog.Entry entry : Catalog.entries())
				assertEquals(entry.label(), commands.getCommand(entry.info().getClassName()).getMenuPath()
					.getLeaf().getName());
		}
	}

	private static ModuleInfo named(String id) {
		return new DefaultMutableModuleInfo() {

			@Override
			public String getIdentifier() {
				return id;
			}
		};
	}
}
