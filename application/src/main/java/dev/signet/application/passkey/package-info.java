/** Passkeys: how they are made, kept and proved (WebAuthn Level 3). */
@NullMarked
package dev.signet.application.passkey;

import org.jspecify.annotations.NullMarked;
