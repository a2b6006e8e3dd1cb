package dev.signet.api.console.frame;

import dev.signet.api.rest.access.InConsole;
import dev.signet.api.rest.problem.DoorError;
import dev.signet.api.rest.problem.DoorRefused;
import dev.signet.application.operator.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class NothingHere {

    /** Told to operators only: a stranger is sent to the sign-in from every address alike. */
    @GetMapping("/console/**")
    @InConsole(Permission.READ_SETTINGS)
    String nothing() {
        throw new DoorRefused(DoorError.UNKNOWN_PATH, "There is no such page. The navigation has all there are.");
    }
}
