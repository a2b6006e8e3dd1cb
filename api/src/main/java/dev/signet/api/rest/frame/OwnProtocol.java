package dev.signet.api.rest.frame;

import dev.signet.api.rest.problem.DoorRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A door behind the same frame whose clients do not know problem documents. */
public interface OwnProtocol {

    /** Whether the request is for this door. */
    boolean speaks(HttpServletRequest request);

    /** Longest body that the door takes, in bytes. */
    int longestBody();

    /** Answers, in the protocol's words, what the frame refused before the door was reached. */
    void refuse(HttpServletRequest request, HttpServletResponse response, DoorRefused refused) throws IOException;
}
