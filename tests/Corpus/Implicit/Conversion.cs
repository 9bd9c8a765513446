// A user-defined conversion writes.
var token = new Token();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { string text = token; Console.WriteLine(text); } catch (UnauthorizedAccessException) { }

class Token
{
    [Expect("PERM1001", "Main → Token.op_Implicit → File.WriteAllText")]
    public static implicit operator string(Token token)
    {
        File.WriteAllText(Case.File, "x");
        return "token";
    }
}
