/** Reading policy documents from their JSON, and saying where one is wrong. */
@NullMarked
package dev.signet.application.policy;

import org.jspecify.annotations.NullMarked;
