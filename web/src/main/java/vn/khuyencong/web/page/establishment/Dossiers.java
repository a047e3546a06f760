package vn.khuyencong.web.page.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.EstablishmentStatement;
import vn.khuyencong.establishment.Establishments;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.Supports;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.UnitNames;

/** Brings together what the viewer may see of an establishment. */
@RequestScoped
public class Dossiers {

    @Inject
    private Establishments establishments;
    @Inject
    private Supports supports;
    @Inject
    private Territory territory;

    /** All records of the establishment that the given one is part of; one the viewer may not see is not there. */
    public Dossier whole(Viewer viewer, long id) {
        Establishment asked = establishments.find(viewer, id).orElseThrow(() -> new NotThere(Words.get("establishment.unknown")));
        List<Establishment> members = establishments.members(viewer, asked);
        Establishment survivor = members.stream().filter(member -> !member.isMerged()).findFirst().orElse(members.get(0));
        List<EstablishmentStatement> statements = establishments.statements(viewer, members);
        UnitMap units = territory.map();
        return new Dossier(survivor, members, statements, supports.of(viewer, members.stream().map(Establishment::id).toList()),
                statements.stream().map(said -> UnitNames.dated(units.get(said.unit()))).distinct().toList());
    }
}
