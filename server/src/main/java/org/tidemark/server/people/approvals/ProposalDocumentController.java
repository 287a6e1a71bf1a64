package org.tidemark.server.people.approvals;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.PdfFile;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.pictures.PictureProblemException;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The document of a proposal: added by who proposes it, seen by who may judge it. */
@InConsole(ConsoleArea.PROPOSALS)
@Controller
class ProposalDocumentController {

    private static final String PAGE = "/console/money/approvals/{id}/document";
    private static final int LONGEST_SIDE = 3_000;

    private final Approvals approvals;
    private final ProposalDocuments documents;
    private final PictureKit pictures;

    ProposalDocumentController(
            Approvals approvals, ProposalDocuments documents, PictureKit pictures) {
        this.approvals = approvals;
        this.documents = documents;
        this.pictures = pictures;
    }

    @Reveals
    @GetMapping(PAGE)
    ResponseEntity<byte[]> document(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInStaff staff,
            HttpServletRequest request) {
        Approval found = approvals.find(id).orElseThrow(() -> PageNotFoundException.page(id));
        if (!ApprovalAreas.isFor(staff, found.action())) {
            throw new AccessDeniedException(id);
        }
        request.setAttribute(Reveals.WHOSE, found.subject());
        ProposalDocument document =
                documents.find(id).orElseThrow(() -> PageNotFoundException.page(id));
        return ResponseEntity.ok()
                .contentType(document.kind().type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("proposal" + document.kind().ending())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(document.bytes());
    }

    @PostMapping(PAGE)
    String add(
            @PathVariable String id,
            @RequestParam MultipartFile document,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next)
            throws IOException {
        if (!documents.add(id, staff.name(), read(document.getBytes()))) {
            Problems.whole("approvals.document.not").orRefuse();
        }
        next.addFlashAttribute("done", frame.say("approvals.document.added"));
        return "redirect:/console/money/approvals";
    }

    private ProposalDocument read(byte[] file) {
        if (!PdfFile.fits(file)) {
            throw wrong(null);
        }
        if (PdfFile.isOne(file)) {
            return new ProposalDocument(ProposalDocument.Kind.PDF, file);
        }
        try {
            return new ProposalDocument(
                    ProposalDocument.Kind.JPEG, pictures.within(file, LONGEST_SIDE).bytes());
        } catch (PictureProblemException none) {
            throw wrong(none);
        }
    }

    private static FormRefusedException wrong(@Nullable PictureProblemException cause) {
        Problems problems =
                Problems.at("document", "approvals.document.wrong", PdfFile.MOST_MEGABYTES);
        return cause == null
                ? new FormRefusedException(problems)
                : new FormRefusedException(problems, cause);
    }
}
