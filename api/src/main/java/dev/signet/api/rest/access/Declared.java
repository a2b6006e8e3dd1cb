package dev.signet.api.rest.access;

import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What a route declares about who may call it: exactly one of {@link Public}, {@link ForUsers}, {@link ForOperators},
 * {@link ForResourceServers}, {@link InConsole}.
 */
final class Declared {

    private static final String OURS = "dev.signet.";
    private static final List<Class<? extends Annotation>> KINDS =
            List.of(Public.class, ForUsers.class, ForOperators.class, ForResourceServers.class, InConsole.class);

    private Declared() {}

    /** Whether the route is one of ours; the container's error page is no route. */
    static boolean concerns(HandlerMethod route) {
        return route.getBeanType().getName().startsWith(OURS)
                && !ErrorController.class.isAssignableFrom(route.getBeanType());
    }

    /**
     * The declaration of the route.
     *
     * @throws IllegalStateException where it has none, or more than one
     */
    static Annotation of(HandlerMethod route) {
        List<Annotation> declared = KINDS.stream()
                .filter(kind -> AnnotatedElementUtils.hasAnnotation(route.getMethod(), kind))
                .<Annotation>map(kind -> route.getMethod().getAnnotation(kind))
                .toList();
        if (declared.size() != 1) {
            throw new IllegalStateException(route.getShortLogMessage()
                    + " must declare one of @Public, @ForUsers, @ForOperators, @ForResourceServers and @InConsole");
        }
        return declared.getFirst();
    }
}
