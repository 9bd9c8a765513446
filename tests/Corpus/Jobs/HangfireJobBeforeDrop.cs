// The job only computes; what it needs was written before the drop.
using System.Linq.Expressions;
using Hangfire;

File.WriteAllText(Case.File, "x");
ProcessPermissions.Drop(Permission.FileSystemWrite);
BackgroundJob.Enqueue(() => Mailer.Send("hello"));
BackgroundJob.Work();

public static class Mailer
{
    public static void Send(string text) => Console.WriteLine(text + File.ReadAllText(Case.File));
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
