package dev.signet.api.console.hold;

import dev.signet.api.console.frame.Done;
import dev.signet.application.hold.HoldRefused;
import dev.signet.application.hold.KnownHold;
import dev.signet.application.operator.Page;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What pages of holds show and how their forms end, whether they are about a pool or about a whole tenant. */
final class HoldSheets {

    private HoldSheets() {}

    /** A form that may not fit. */
    @FunctionalInterface
    interface Form {
        void send() throws HoldRefused;
    }

    /** One page of holds. */
    static ModelAndView list(Model model, String base, Page<KnownHold> holds, @Nullable String done) {
        model.addAttribute("base", base);
        model.addAttribute("holds", holds.items());
        model.addAttribute("next", holds.next());
        model.addAttribute(
                "done",
                "placed".equals(done)
                        ? "The hold stands: neither an erasure nor retention takes anything of what it is on."
                        : null);
        return new ModelAndView("console/holds", model.asMap());
    }

    /** One hold. */
    static ModelAndView one(Model model, String base, KnownHold hold, @Nullable String done) {
        model.addAttribute("base", base);
        model.addAttribute("held", hold);
        model.addAttribute(
                "done",
                "released".equals(done)
                        ? "The hold is released. Erasures that waited for it follow by themselves, unless another stands."
                        : null);
        return new ModelAndView("console/hold", model.asMap());
    }

    /** Sends a form, and shows {@code again} with what was typed where it does not fit. */
    static ModelAndView sent(
            Form form, String then, String done, Map<String, String> typed, Supplier<ModelAndView> again) {
        try {
            form.send();
            return new ModelAndView(Done.at(then, done));
        } catch (HoldRefused | IllegalArgumentException unfit) {
            ModelAndView page = again.get();
            page.addAllObjects(typed);
            page.addObject("unfit", unfit.getMessage());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    /** Nobody releases by a slip of the hand: what was owed is carried out within seconds. */
    static void requireTyped(KnownHold hold, String typed) {
        if (!typed.strip().equals(hold.caseReference())) {
            throw new IllegalArgumentException("Type the case exactly as it stands on this page.");
        }
    }
}
