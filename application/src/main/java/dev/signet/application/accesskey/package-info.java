/** Access keys, with which programs of operators sign their requests. */
@NullMarked
package dev.signet.application.accesskey;

import org.jspecify.annotations.NullMarked;
