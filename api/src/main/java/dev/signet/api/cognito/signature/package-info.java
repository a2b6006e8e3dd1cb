/** Signatures of requests (AWS Signature Version 4), by which operators' programs prove who they are. */
@NullMarked
package dev.signet.api.cognito.signature;

import org.jspecify.annotations.NullMarked;
