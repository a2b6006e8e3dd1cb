package dev.signet.api.rest.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the servlet container sends what failed outside every route. */
@RestController
class UnhandledErrors implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Problem> tell(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known ? known : 404;
        return Problems.answer(FrameworkProblem.ofStatus(code), new HttpHeaders());
    }
}
