package dev.signet.api.cognito.door;

import dev.signet.api.rest.frame.OwnProtocol;
import dev.signet.api.rest.problem.DoorRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Tells in the protocol's words what is refused before this door is reached. */
@Component
class AtTheFrame implements OwnProtocol {

    /** Three messages of a pool, each as long as Cognito takes them, of characters of up to three bytes. */
    private static final int LONGEST_BODY = 256 * 1024;

    private final Told told;

    AtTheFrame(Told told) {
        this.told = told;
    }

    @Override
    public boolean speaks(HttpServletRequest request) {
        return CognitoRouting.isForThisDoor(request);
    }

    @Override
    public int longestBody() {
        return LONGEST_BODY;
    }

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response, DoorRefused refused)
            throws IOException {
        Reply.begin(request, response);
        Reply.carry(response, refused);
        Reply.refused(request, response, told.of(refused, null));
    }
}
