package dev.signet.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable name under which an event is stored. A released pair of name and revision never changes its meaning; a new
 * shape gets a new revision and an upcaster, a new meaning gets a new name.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

    /** Dotted and lower case, aggregate first, past tense: {@code session.token_revoked}. */
    String value();

    /** Shape of the payload, counted from 1. */
    int revision() default 1;
}
