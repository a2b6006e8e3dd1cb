package dev.signet.examples.boot;

import dev.signet.resourceserver.AccessToken;
import dev.signet.resourceserver.spring.RequiresScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Greets whoever has a good access token. */
@RestController
class Hello {

    @GetMapping("/hello")
    @RequiresScope("aws.cognito.signin.user.admin")
    String hello(AccessToken token) {
        return "Hello " + token.username() + "\n";
    }
}
