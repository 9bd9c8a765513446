// An expression is stored before the drop, and the method in it is called after; a line of permissions.hangfire.txt says so.
using System.Linq.Expressions;
using Hangfire;

BackgroundJob.Enqueue(() => Mailer.Send("hello"));
ProcessPermissions.Drop(Permission.FileSystemWrite);
BackgroundJob.Work();

public static class Mailer
{
    [Expect("PERM1001", "background job → Mailer.Send → File.AppendAllText")]
    public static void Send(string text)
    {
        try { File.AppendAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
    }
}

namespace Hangfire
{
    public static class BackgroundJob
    {
        private static readonly Queue<MethodCallExpression> Stored = [];

        public static void Enqueue(Expression<Action> call) => Stored.Enqueue((MethodCallExpression)call.Body);

        public static void Work()
        {
            while (Stored.TryDequeue(out var call))
                call.Method.Invoke(null, call.Arguments.Select(argument => ((ConstantExpression)argument).Value).ToArray());
        }
    }
}
