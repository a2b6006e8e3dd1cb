package dev.signet.api.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** One way in which a route answers a call that it accepts, where it has several: for the API description. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Answers.Either.class)
public @interface Answers {

    /** The status. */
    HttpStatus status();

    /** What the body is then; none where it is left out. */
    Class<?> body() default Void.class;

    /** Several of them. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Either {
        /** Each one. */
        Answers[] value();
    }
}
