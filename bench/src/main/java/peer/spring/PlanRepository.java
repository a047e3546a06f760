package peer.spring;

import org.springframework.data.jpa.repository.JpaRepository;

/** Plans. */
public interface PlanRepository extends JpaRepository<PlanRow, Long> {
}
