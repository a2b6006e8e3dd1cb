package dev.signet.api.rest.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps a node from starting with a route that does not say who may call it. */
@Component
class EveryRouteDeclares implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping routes;

    EveryRouteDeclares(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        routes.getHandlerMethods().values().stream().filter(Declared::concerns).forEach(Declared::of);
    }
}
