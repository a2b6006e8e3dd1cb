/** People who administer Signet: who may do what for which tenant, and who appoints them. */
@NullMarked
package dev.signet.application.operator;

import org.jspecify.annotations.NullMarked;
