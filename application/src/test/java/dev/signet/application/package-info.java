/** What the tests of this module share. */
@NullMarked
package dev.signet.application;

import org.jspecify.annotations.NullMarked;
