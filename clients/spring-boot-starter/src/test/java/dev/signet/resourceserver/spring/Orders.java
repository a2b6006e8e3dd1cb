package dev.signet.resourceserver.spring;

import dev.signet.resourceserver.AccessToken;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application with a few paths. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
class Orders {

    @GetMapping("/orders")
    @RequiresScope("orders/read")
    String read(AccessToken token) {
        return "orders of " + token.username();
    }

    @PostMapping("/orders")
    @RequiresScope({"orders/read", "orders/write"})
    String write() {
        return "written";
    }

    @GetMapping("/open")
    String open() {
        return "open";
    }
}
