package vn.khuyencong.web.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way out: ends the session. A post, so that no link or picture elsewhere can sign anybody out. */
@WebServlet("/dang-xuat")
public class LeaveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageSession.end(request);
        response.sendRedirect(request.getContextPath() + ReturnPath.SIGN_IN);
    }
}
