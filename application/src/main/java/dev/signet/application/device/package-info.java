/** Devices: which ones people have confirmed, by what each proves to be itself, and who may forget them. */
@NullMarked
package dev.signet.application.device;

import org.jspecify.annotations.NullMarked;
