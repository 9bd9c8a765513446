// A user-defined conversion writes.
// BeforeDrop: before the drop, which is fine.
var token = new Token();
//! BeforeDrop: string text = token; Console.WriteLine(text);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { string text = token; Console.WriteLine(text); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Token
{
    [Expect("PERM1001", "Main → Token.op_Implicit → File.WriteAllText")]
    public static implicit operator string(Token token)
    {
        File.WriteAllText(Case.File, "x");
        return "token";
    }
}
