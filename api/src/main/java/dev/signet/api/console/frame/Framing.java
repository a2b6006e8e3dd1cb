package dev.signet.api.console.frame;

import dev.signet.application.operator.Administrator;
import dev.signet.application.pool.KnownPool;
import dev.signet.application.pool.PoolRefused;
import dev.signet.application.pool.ReadPool;
import dev.signet.domain.pool.UserPoolId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Puts the frame, and the words for figures and times, at the disposal of every page. */
@Component
@ControllerAdvice(basePackages = "dev.signet.api.console")
class Framing {

    private final Assets assets;
    private final ReadPool pools;

    Framing(Assets assets, ReadPool pools) {
        this.assets = assets;
        this.pools = pools;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Administrator by =
                request.getAttribute(Administrator.class.getName()) instanceof Administrator known ? known : null;
        return new Frame(request, assets, by, () -> by == null ? Optional.empty() : pool(request, by));
    }

    @ModelAttribute("say")
    Words words() {
        return Words.ENGLISH;
    }

    private Optional<KnownPool> pool(HttpServletRequest request, Administrator by) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(variables instanceof Map<?, ?> known) || !(known.get("pool") instanceof String named)) {
            return Optional.empty();
        }
        try {
            return Optional.of(pools.read(by, new UserPoolId(named)));
        } catch (PoolRefused | IllegalArgumentException nothingToSee) {
            return Optional.empty(); // the page says so itself
        }
    }
}
