/** What people look at: users as operators list and search them. */
@NullMarked
package dev.signet.projections.view;

import org.jspecify.annotations.NullMarked;
