package dev.signet.application.refusal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable id of a {@link Refusal} and its kind. Callers switch on the id, so a released one never changes its
 * meaning. docs/errors.md is generated from these annotations.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ErrorId {

    /** Dotted and lower case, capability first: {@code signin.wrong_credentials}. */
    String value();

    /** What sort of "no" it is; each door maps it to its own status once. */
    Refusal.Kind kind();

    /** One sentence for docs/errors.md: when this is answered. */
    String when();
}
