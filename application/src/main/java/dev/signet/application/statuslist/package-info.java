/** Token status lists: what is revoked, as lists of bits for those who fetch them now and then. */
@NullMarked
package dev.signet.application.statuslist;

import org.jspecify.annotations.NullMarked;
