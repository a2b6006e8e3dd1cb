/** Routes for operators: groups and who is in them. */
@NullMarked
package dev.signet.api.rest.group;

import org.jspecify.annotations.NullMarked;
