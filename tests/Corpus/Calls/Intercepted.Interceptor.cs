// What is put in place of the call; the harness writes the place of the call as the compiler names it.
using System.Runtime.CompilerServices;

namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Method)]
    file sealed class InterceptsLocationAttribute(int version, string data) : Attribute
    {
        public override string ToString() => version + data;
    }
}

namespace Replaced.Generated
{
    static class Interceptors
    {
        [InterceptsLocation(1, "call of Store.Print")]
        //^ Harmless: [InterceptsLocation(1, "call of Store.Save")]
        [Expect("PERM1001", "Main → Interceptors.Save → File.WriteAllText")]
        public static void Save(string text) //! Harmless: public static void Print(string text) => Console.WriteLine(text);
        { //! Harmless:
            try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { } //! Harmless:
        } //! Harmless:
    }
}
