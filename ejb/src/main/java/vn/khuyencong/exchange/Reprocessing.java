package vn.khuyencong.exchange;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;

/** Processes parked messages again, each in a transaction of its own: one that faults costs the others nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reprocessing {

    /** So many at once: a person waits for the answer. */
    public static final int MOST = 200;

    private static final Logger LOG = Logger.getLogger(Reprocessing.class.getName());

    @Inject
    private ParkedMessages parked;
    @Inject
    private ParkedActs acts;

    /**
     * @param ids parked messages, in the order in which they are to be tried
     * @return what came of each; one that is not his to deal with hinders none of the others
     * @throws NotVisible if he deals with none at all
     */
    public List<Reprocessed> reprocess(Viewer viewer, List<Long> ids) {
        parked.require(viewer);
        return ids.stream().distinct().limit(MOST).map(id -> one(viewer, id)).toList();
    }

    /** Why an act on none is refused. */
    public static Refusal noneChosen() {
        return Refusal.error("PARKED_NONE_CHOSEN", "", "");
    }

    private Reprocessed one(Viewer viewer, long id) {
        try {
            return acts.reprocess(viewer, id);
        } catch (NotVisible notHis) {
            return Reprocessed.notYours(id);
        } catch (AcceptanceClosed notNow) {
            return Reprocessed.notNow(id);
        } catch (EJBException fault) {
            String incident = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, "Thông điệp giữ lại {0} lại gây lỗi khi xử lý lại (sự cố {1}): {2}",
                    new Object[]{Long.toString(id), incident, String.valueOf(fault.getMessage())});
            return acts.faulted(viewer, id, incident);
        }
    }
}
