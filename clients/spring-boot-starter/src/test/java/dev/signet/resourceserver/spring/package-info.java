/** What an application lets in that has the starter on its class path. */
@NullMarked
package dev.signet.resourceserver.spring;

import org.jspecify.annotations.NullMarked;
