// An API that is not a job queue only reads the name out of the expression: nothing runs.
using System.Linq.Expressions;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(Names.Of(() => Mailer.Send("hello")));

public static class Mailer
{
    public static void Send(string text) => File.AppendAllText(Case.File, text);
}

public static class Names
{
    public static string Of(Expression<Action> call) => ((MethodCallExpression)call.Body).Method.Name;
}
