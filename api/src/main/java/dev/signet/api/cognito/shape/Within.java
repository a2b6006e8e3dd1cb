package dev.signet.api.cognito.shape;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a number may be, or how many entries a list or a map may have. */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Within {

    /** The least that is right. */
    int min() default Integer.MIN_VALUE;

    /** The most that is right. */
    int max() default Integer.MAX_VALUE;
}
