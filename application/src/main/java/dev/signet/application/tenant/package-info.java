/** Tenants: how operators make and name those who own pools. */
@NullMarked
package dev.signet.application.tenant;

import org.jspecify.annotations.NullMarked;
