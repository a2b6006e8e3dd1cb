/** The pool of Cognito's protocol from which users come who are not here yet: what it is asked, and by what secrets. */
@NullMarked
package dev.signet.application.oldpool;

import org.jspecify.annotations.NullMarked;
