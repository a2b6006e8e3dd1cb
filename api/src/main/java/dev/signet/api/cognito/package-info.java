/** The door for clients of Amazon Cognito: {@code POST /} with the operation in {@code X-Amz-Target} (AWS JSON 1.1). */
@NullMarked
package dev.signet.api.cognito;

import org.jspecify.annotations.NullMarked;
