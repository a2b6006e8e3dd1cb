/** Who is at the console: the browser's cookie, the proof that a form is ours, and where to go on after a sign-in. */
@NullMarked
package dev.signet.api.console.access;

import org.jspecify.annotations.NullMarked;
