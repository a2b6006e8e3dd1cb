/** What the doors have in common that give a view position by position: how long they wait, and how old an answer can be. */
@NullMarked
package dev.signet.api.rest.follow;

import org.jspecify.annotations.NullMarked;
