package dev.signet.api.cognito.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that Signet serves; its name is the method's with a large first letter. The method takes the request's
 * shape, and {@code Caller}, {@code LiveSession} or {@code Administrator} as its declared access has them; what it gives is
 * the answer, and nothing where the body is empty.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {

    /** In what it differs from Cognito's, as one sentence for people who move; empty where it does not. */
    String differs() default "";

    /** Whether it only reads, so that people may call it as often as they like. */
    boolean reads() default false;
}
