package org.kaijuan.delivery.web;

import org.kaijuan.delivery.Delivery;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** From the reader's own request to the paper, when the letter with the link is not at hand. */
@Controller
class PaperLinkController {

    private final Delivery delivery;

    PaperLinkController(Delivery delivery) {
        this.delivery = delivery;
    }

    @PostMapping("/delivery/requests/{id}/link")
    @Allow(Allow.SIGNED_IN)
    Page renew(Actor actor, @PathVariable String id) {
        return Page.redirect(
                delivery.renewLink(actor, RequestId.of(id)).orThrow().path());
    }
}
