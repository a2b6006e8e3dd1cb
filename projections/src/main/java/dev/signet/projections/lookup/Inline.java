package dev.signet.projections.lookup;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;

/** Marks a handler that runs inside the transaction which appends the event; what it throws undoes both. */
@Documented
@Component
@ProcessingGroup(Inline.GROUP)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Inline {

    /** The processing group of all inline handlers. */
    String GROUP = "lookup";
}
