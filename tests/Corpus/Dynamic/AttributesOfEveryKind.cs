// All attributes of a type are made where reflection asks for them, of whatever kind they are.
using System.Reflection;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Reader.Read();

static class Reader
{
    [Expect("PERM3002", "MemberInfo.GetCustomAttributes", By = Witness.Source | Witness.Tool,
        Why = "a process refuses what is done, not what nobody can read")]
    public static void Read() => Console.WriteLine(typeof(Marked).GetCustomAttributes(inherit: false).Length);
}

[AttributeUsage(AttributeTargets.Class)]
class NoteAttribute : Attribute
{
    [Expect("PERM1001", "Main → Reader.Read → new NoteAttribute → File.WriteAllText")]
    public NoteAttribute()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

[Note]
class Marked { }
