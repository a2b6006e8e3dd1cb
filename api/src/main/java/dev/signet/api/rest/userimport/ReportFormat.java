package dev.signet.api.rest.userimport;

import dev.signet.application.userimport.Finding;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** How the report of an import is written. */
enum ReportFormat {
    /** A JSON object for each line. */
    JSON_LINES("application/jsonl") {
        @Override
        String line(Finding finding) {
            var json = MAPPER.createObjectNode()
                    .put("line", finding.line())
                    .put("outcome", finding.outcome().name());
            if (finding.field() != null) {
                json.put("field", finding.field());
            }
            return json.put("reason", finding.reason()) + "\n";
        }
    },
    /** RFC 4180 with a header. */
    CSV("text/csv;charset=UTF-8;header=present") {
        @Override
        String line(Finding finding) {
            return finding.line() + "," + finding.outcome() + ","
                    + quoted(Objects.requireNonNullElse(finding.field(), "")) + "," + quoted(finding.reason())
                    + "\r\n";
        }

        @Override
        String header() {
            return "line,outcome,field,reason\r\n";
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String type;

    ReportFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    String header() {
        return "";
    }

    abstract String line(Finding finding);

    /** None of it is taken from the file, so that no cell can begin like a formula. */
    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
