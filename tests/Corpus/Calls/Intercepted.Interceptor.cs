// What is put in place of the call; its place is the checksum of the other file and a position in it, as the compiler's GetInterceptableLocation writes them.
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
        [InterceptsLocation(1, "bh9C7gPpMZdSp6NPj4LqIIYAAABJbnRlcmNlcHRlZC5jcw==")]
        [Expect("PERM1001", "Main → Interceptors.Save → File.WriteAllText")]
        public static void Save(string text)
        {
            try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        }
    }
}
