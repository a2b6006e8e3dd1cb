package dev.signet.api.rest.userimport;

import dev.signet.api.rest.access.Public;
import dev.signet.api.rest.frame.LongBody;
import dev.signet.api.rest.limit.Allowance;
import dev.signet.application.userimport.UploadImport;
import dev.signet.domain.userimport.ImportId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the files of imports from whoever has the address, which is all that they need. */
@RestController
class UploadRoutes implements LongBody {

    private static final Pattern PATH = Pattern.compile("/v1/imports/[^/]+/file");

    private final UploadImport upload;

    UploadRoutes(UploadImport upload) {
        this.upload = upload;
    }

    @PutMapping("/v1/imports/{import}/file")
    @Public(Allowance.TOKENS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @PathVariable("import") ImportId job,
            @RequestParam long expires,
            @RequestParam String signature,
            HttpServletRequest request)
            throws IOException {
        upload.take(job, expires, signature, request.getContentLengthLong(), request.getInputStream());
    }

    @Override
    public boolean isOf(HttpServletRequest request) {
        return "PUT".equals(request.getMethod())
                && PATH.matcher(request.getRequestURI()).matches();
    }
}
