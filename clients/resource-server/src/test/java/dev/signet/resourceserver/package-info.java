/** What an API that uses the library lets in, against a stand-in for Signet. */
@NullMarked
package dev.signet.resourceserver;

import org.jspecify.annotations.NullMarked;
