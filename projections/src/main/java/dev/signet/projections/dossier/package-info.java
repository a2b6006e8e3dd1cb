/** Session dossiers: one session's whole life, summed up for people and proved by its records. */
@NullMarked
package dev.signet.projections.dossier;

import org.jspecify.annotations.NullMarked;
